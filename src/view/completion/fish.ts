/** The completion script for fish. It asks followup what could come next, and never evaluates a word. */

/** Works from ~/.config/fish/completions/followup.fish, and by sourcing; may be sourced twice. */
export const FISH = `# fish completion for followup
function __followup_complete
    set -l words (commandline -opc)
    set -l current (string trim --left --chars '\\'"' -- (commandline -ct))
    set -e words[1]
    for line in (command followup __complete $words "$current" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$current"
        else
            printf '%s\\n' $line
        end
    end
end

complete -c followup -e
complete -c followup -f -a '(__followup_complete)'
`;
