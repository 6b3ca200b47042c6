"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { nextRecipe } from "../next-recipe";
import { reactRecipe } from "../react-recipe";
import type { Recipe } from "../recipes";
import { tagManagerRecipe } from "../tag-manager-recipe";
import { type SnippetInput, websiteSnippet } from "../website-snippet";
import { wordpressRecipe } from "../wordpress-recipe";

const texts = {
  html: websiteSnippet,
  tag_manager: tagManagerRecipe,
  wordpress_plugin: websiteSnippet,
  wordpress_theme: wordpressRecipe,
  react: reactRecipe,
  next: nextRecipe,
} satisfies Record<Recipe, (input: SnippetInput) => string>;

/** What few need is loaded when it is chosen. */
export function OtherRecipe({ recipe, input }: { recipe: Recipe; input: SnippetInput }) {
  return (
    <CodeBlock
      label="Code snippet"
      copyLabel="Copy snippet"
      code={texts[recipe](input)}
      showLabel
    />
  );
}
