/** The completion script for zsh. It asks followup what could come next, and never evaluates a word. */

/** Works from a file named _followup in $fpath, and by sourcing after compinit; may be sourced twice. */
export const ZSH = `#compdef followup
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
