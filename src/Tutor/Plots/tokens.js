// Byte pairs in the browser: what SimpleBytePairTokenizer does, for pages without a C# kernel.
const bytePairs = merges => { // merges: left, right, left, right, …; the first makes token 256
  const bytes = Array.from({ length: 256 }, (_, value) => [value]); // token → its bytes
  const tokens = new Map();                                         // pair → token
  for (let i = 0; i < merges.length; i += 2) {
    tokens.set(merges[i] + " " + merges[i + 1], bytes.length);
    bytes.push(bytes[merges[i]].concat(bytes[merges[i + 1]]));
  }
  const words = new RegExp("'(?:[sdmt]|ll|ve|re)| ?\\p{L}+| ?\\p{N}+"
    + "| ?[^\\p{White_Space}\\p{L}\\p{N}]+"
    + "|\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+", "gu");

  const fuse = (piece, size) => { // with the tokens below size
    for (;;) {
      let made = size, place = -1;
      for (let i = 1; i < piece.length; i++) {
        const token = tokens.get(piece[i - 1] + " " + piece[i]);
        if (token < made)
          [made, place] = [token, i - 1];
      }
      if (place < 0)
        return piece;
      piece.splice(place, 2, made);
    }
  };
  const encode = (text, size) => (text.match(words) ?? [])
    .flatMap(piece => fuse([...new TextEncoder().encode(piece)], size));

  const hexadecimal = values =>
    `⟨${values.map(b => b.toString(16).toUpperCase().padStart(2, "0")).join("")}⟩`;
  const show = token => { // bytes that are no whole character in hexadecimal
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
        .decode(new Uint8Array(bytes[token]));
      return text.replace(/\p{Cc}/gu, c =>
        c === "\n" ? "↵\n" : c === "\t" ? "⇥" : hexadecimal([c.charCodeAt(0)]));
    } catch {
      return hexadecimal(bytes[token]);
    }
  };
  const draw = (place, row, colorOf) => place.replaceChildren(...row.map((token, i) => {
    const span = document.createElement("span");
    span.textContent = show(token);
    span.title = "token " + token;
    span.style.background = colorOf(token, i);
    span.style.borderRight = "1px solid rgba(128, 128, 128, 0.5)";
    return span;
  }));
  return { merges, bytes, encode, show, draw };
};
