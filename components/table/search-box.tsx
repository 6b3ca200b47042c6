"use client";

import { Search } from "lucide-react";
import { useState } from "react";

/** Searches as one types; Escape clears. */
export function SearchBox({
  label,
  search,
  onSearch,
}: {
  label: string;
  search: string;
  onSearch: (search: string) => void;
}) {
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  // Cleared or changed from elsewhere: Back, "Clear search".
  if (known !== search) {
    setKnown(search);
    if (typed.trim() !== search) setTyped(search);
  }

  function change(text: string) {
    setTyped(text);
    onSearch(text);
  }

  return (
    <span className="relative block w-full sm:w-70">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 z-1 -translate-y-1/2 text-faint"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") change("");
          // It has found already; a form around it is not meant.
          if (event.key === "Enter") event.preventDefault();
        }}
        className="control h-8 pl-8.5"
      />
    </span>
  );
}
