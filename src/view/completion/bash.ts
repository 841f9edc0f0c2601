/** The completion script for bash. It asks followup what could come next, and never evaluates a word. */

/**
 * Works in bash 3.2 and later; may be sourced twice. It takes the words from the line itself, since bash divides them
 * at every `@`, `:` and `=`.
 */
export const BASH = `# bash completion for followup
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
