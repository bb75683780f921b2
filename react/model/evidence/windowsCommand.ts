/**
 * A command of Windows' cmd or PowerShell as a Unix shell would have it; any
 * other command as it is. A caret, or a backtick at the end of a line, is what
 * the backslash is there.
 */
export function fromWindows(command: string): string {
  if (/[^`]`\r?\n/.test(command) && !/\^\r?\n/.test(command)) {
    return command.replace(/`\r?\n/g, ' ')
  }

  if (!/\^(\r?\n|")/.test(command)) return command

  return (
    command
      // A line that is left empty stands for a line end within a value.
      .replace(/\^\r?\n\r?\n/g, '\u0003')
      .replace(/\^\r?\n/g, ' ')
      .replace(/\^([\s\S])/g, '$1')
      .replace(/\u0003/g, '\n')
  )
}
