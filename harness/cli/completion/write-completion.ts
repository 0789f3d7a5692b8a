import type { CompletedCommand, CompletedFlag } from './completion-words.ts';

/** A shell for which there is a script. */
export type CompletedShell = 'bash' | 'zsh' | 'fish';

/** The script that lets a shell complete the command line. */
export function writeCompletion(shell: CompletedShell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case 'bash':
      return writeBash(commands);
    case 'zsh':
      return writeZsh(commands);
    case 'fish':
      return writeFish(commands);
  }
}

/** Words are those of our own program; still, none may end a quoted text. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function wordsOf({ words, flags }: CompletedCommand): string {
  return [...words.map(({ word }) => word), ...flags.map(({ flag }) => flag)].join(' ');
}

/** `case` branches for what follows a flag: its choices, or the shell's own way with paths. */
function valueBranches(commands: readonly CompletedCommand[], some: (words: string) => string, any: string): string {
  const branch = (path: string, { flag, takes }: CompletedFlag): string => {
    if (takes === 'nothing') return '';
    return `    ${quote(`${path} ${flag}`)}) ${takes === 'anything' ? any : some(takes.join(' '))} ;;\n`;
  };
  return commands.flatMap(({ path, flags }) => flags.map((flag) => branch(path, flag))).join('');
}

/** The words so far that call a command. In zsh no variable may be called path: it is that of programs. */
function pathLoop(commands: readonly CompletedCommand[], word: string): string {
  const known = commands.filter(({ path }) => path !== '').map(({ path }) => quote(path));
  return `    case "\${called:+$called }${word}" in ${known.join('|')}) called="\${called:+$called }${word}" ;; esac`;
}

function writeBash(commands: readonly CompletedCommand[]): string {
  return `# bash completion of sharefile-lab. Use it with: source <(sharefile-lab completion bash)
_sharefile_lab() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" called= i
  for ((i = 1; i < COMP_CWORD; i++)); do
${pathLoop(commands, '${COMP_WORDS[i]}')}
  done
  COMPREPLY=()
  case "$called $prev" in
${valueBranches(commands, (words) => `COMPREPLY=($(compgen -W ${quote(words)} -- "$cur")); return`, 'return')}  esac
  case "$called" in
${commands.map((one) => `    ${quote(one.path)}) COMPREPLY=($(compgen -W ${quote(wordsOf(one))} -- "$cur")) ;;`).join('\n')}
  esac
}
complete -o bashdefault -o default -F _sharefile_lab sharefile-lab
`;
}

function writeZsh(commands: readonly CompletedCommand[]): string {
  return `#compdef sharefile-lab
# zsh completion of sharefile-lab. Use it with: source <(sharefile-lab completion zsh)
_sharefile_lab() {
  local prev="\${words[CURRENT-1]}" called= i
  for ((i = 2; i < CURRENT; i++)); do
${pathLoop(commands, '${words[i]}')}
  done
  case "$called $prev" in
${valueBranches(commands, (words) => `compadd -- ${words}; return`, '_files; return')}  esac
  case "$called" in
${commands.map((one) => `    ${quote(one.path)}) compadd -- ${wordsOf(one)} ;;`).join('\n')}
  esac
  [[ "\${words[CURRENT]}" == -* ]] || _files
}
(( $+functions[compdef] )) && compdef _sharefile_lab sharefile-lab
`;
}

function writeFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ path, words, flags }) => {
    const names = path.split(' ').filter((word) => word !== '');
    const when =
      names.length === 0
        ? '__fish_use_subcommand'
        : names.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');
    const start = `complete -c sharefile-lab -n ${quote(when)}`;
    return [
      ...words.map(({ word, about }) => `${start} -f -a ${quote(word)} -d ${quote(about)}`),
      ...flags.map(({ flag, about, takes }) => `${start} -l ${flag.slice(2)}${valueOf(takes)} -d ${quote(about)}`),
    ];
  });
  return ['# fish completion of sharefile-lab. Use it with: sharefile-lab completion fish | source', ...lines, ''].join(
    '\n',
  );
}

function valueOf(takes: CompletedFlag['takes']): string {
  if (takes === 'nothing') return '';
  return takes === 'anything' ? ' -r' : ` -x -a ${quote(takes.join(' '))}`;
}
