/** Hands a file to the browser, as if the customer had followed a link to it. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // Some browsers begin to read it only now.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
