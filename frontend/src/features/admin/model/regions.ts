/** Names of all time zones. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf("timeZone");
}
