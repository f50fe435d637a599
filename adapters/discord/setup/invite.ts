/** Permissions beyond answering to commands: none. */
const PERMISSIONS = '0';

/** The address under which somebody adds the app to a server, or to their own account. */
export function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: PERMISSIONS,
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
