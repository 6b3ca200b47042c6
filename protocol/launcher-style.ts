type Shades = { background: string; text: string };

/** The chat button's own look, made where the branding is known: the loader only puts it in. */
export function launcherStyle({
  light,
  dark,
  image,
}: {
  light: Shades;
  /** In place of `light` where the visitor's system is dark. */
  dark: Shades | undefined;
  /** Address of an icon in place of the speech bubble; empty for none. */
  image: string;
}): string {
  const shade = ({ background, text }: Shades) =>
    `.launcher{background:${background};color:${text}}`;
  const inDark = dark ? `@media(prefers-color-scheme:dark){${shade(dark)}}` : "";
  const icon = image
    ? `.launcher::before{width:32px;height:32px;background:${cssUrl(image)} center/contain no-repeat;clip-path:none;transform:none}`
    : "";
  return shade(light) + inDark + icon;
}

/** The address as a style sheet holds it: nothing in it can end the string. */
export function cssUrl(address: string): string {
  return `url("${address.replace(/["\\\n\r\f]/g, encodeURIComponent)}")`;
}
