/** Where everybody reads a file, below the server's own address. */
export function filePath(organizationId: string, fileId: string): string {
  return `/embed/${organizationId}/files/${fileId}`;
}

/** The file's id in such a path, or undefined when it is none of this organization. */
export function fileIdOf(organizationId: string, path: string): string | undefined {
  const prefix = filePath(organizationId, "");
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
