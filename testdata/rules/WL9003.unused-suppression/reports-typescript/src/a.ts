const text = "// wranglerlint: ignore[WL8001]";
const url = `https://example.com // ${text} wranglerlint: ignore[WL8001]`;

// wranglerlint: ignore[WL8001] b.ts is about to go
export interface Env { // suppressed: WL8001 ^18#3 Env {{src/a.ts and src/b.ts}}
  CARTS: string;
}

/**
 * wranglerlint: ignore[duplicate-environment-type] finding@+0: WL9003 ^25#26 $ {{WL8001}}
 */
export interface Other {
  url: typeof url;
}
