/** The command with which a person executes a change set that was left to them. */
export function executeCommand(changeSetId: string): string {
  return `aws cloudformation execute-change-set --change-set-name ${changeSetId}`;
}
