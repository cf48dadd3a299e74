const [box, shown, count] = ["textarea", ".shown", ".count"].map(name => root.querySelector(name));
const encode = text => pairs.encode(text, pairs.bytes.length);
const draw = () => {
  const tokens = encode(box.value);
  pairs.draw(shown, tokens, (_, i) => grounds[i % grounds.length]);
  const [characters, bytes] = [[...box.value].length, new TextEncoder().encode(box.value).length];
  count.textContent = `${characters} characters, ${bytes} bytes, ${tokens.length} tokens: `
    + tokens.join(" ");
};
box.addEventListener("input", draw);
if (String(encode(data.text)) === String(data.tokens))
  draw();
else
  count.textContent = "This box and the library's tokenizer disagree.";
