/** The completion scripts, by shell. Each asks followup what could come next, and never evaluates a word. */

/** For bash 3.2 and later. It takes the line apart itself, since bash divides it at every `@`, `:` and `=`. */
const BASH = `# bash completion for followup
_followup() {
  local line="\${COMP_LINE:0:COMP_POINT}" tab=$'\\t'
  local char plain='' quote='' open='' answer value
  local -a words=()
  local -i at=0 stem=0
  # The line is divided as the shell would divide it; nothing in it is expanded.
  while (( at < \${#line} )); do
    char="\${line:at:1}"
    if [[ -n "$quote" && "$char" == "$quote" ]]; then
      quote=''
    elif [[ "$quote" == "'" ]]; then
      plain+="$char"
    elif [[ "$char" == '\\' ]]; then
      at+=1
      plain+="\${line:at:1}"
    elif [[ -n "$quote" ]]; then
      plain+="$char"
    elif [[ "$char" == '"' || "$char" == "'" ]]; then
      quote="$char" open=1 stem=\${#plain}
    elif [[ "$char" == ' ' || "$char" == "$tab" ]]; then
      [[ -n "$plain$open" ]] && words+=("$plain")
      plain='' open='' stem=0
    else
      plain+="$char"
      # What stands before such a character is no longer bash's to replace; an @ itself still is.
      if [[ "$COMP_WORDBREAKS" == *"$char"* ]]; then
        stem=\${#plain}
        [[ "$char" == '@' ]] && stem+=-1
      fi
    fi
    at+=1
  done
  COMPREPLY=()
  while IFS= read -r answer; do
    value="\${answer%%"$tab"*}"
    if [[ "$value" == ':files' ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do
        COMPREPLY+=("\${value:stem}")
      done < <(compgen -f -- "$plain")
    elif [[ "$value" == "$plain"* ]]; then
      value="\${value:stem}"
      # What the open quote would not keep as it stands is left out: nothing of a name may ever be run.
      case "$quote" in
        '') printf -v value '%q' "$value" ;;
        "'") [[ "$value" == *"'"* ]] && continue ;;
        *) [[ "$value" == *[\\$\\\`\\"\\\\!]* ]] && continue ;;
      esac
      COMPREPLY+=("$value")
    fi
  done < <(command followup __complete "\${words[@]:1}" "$plain" 2>/dev/null)
}
complete -F _followup followup
`;

/** Works from a file named _followup in $fpath, and by sourcing after compinit; may be sourced twice. */
const ZSH = `#compdef followup
_followup() {
  local line value tab=$'\\t'
  local -a before entries
  local -i files=0
  before=("\${(@Q)words[2,CURRENT-1]}")
  (( CURRENT > 2 )) || before=()
  for line in "\${(@f)$(command followup __complete "\${before[@]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    value="\${line%%$tab*}"
    if [[ "$value" == ':files' ]]; then
      files=1
    elif [[ -n "$value" ]]; then
      # A colon would divide the value from its description.
      value="\${\${value//\\\\/\\\\\\\\}//:/\\\\:}"
      [[ "$line" == *$tab* ]] && value+=":\${line#*$tab}"
      entries+=("$value")
    fi
  done
  (( $#entries )) && _describe -t followup followup entries
  (( files )) && _files
  (( $#entries || files ))
}
if [[ "\${funcstack[1]}" == '_followup' ]]; then
  _followup "$@"
else
  compdef _followup followup
fi
`;

/** Works from ~/.config/fish/completions/followup.fish, and by sourcing; may be sourced twice. */
const FISH = `# fish completion for followup
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

/** Each calls `followup __complete WORDS… CURRENT`, which answers `value<TAB>description` a line, or `:files`. */
export const COMPLETIONS = { bash: BASH, zsh: ZSH, fish: FISH } as const;
export type Shell = keyof typeof COMPLETIONS;
export const SHELLS = Object.keys(COMPLETIONS) as Shell[];
