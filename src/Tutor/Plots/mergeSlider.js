const [slider, play, shown, said] =
  ["input", "button", ".shown", ".said"].map(name => root.querySelector(name));
const name = token => `‘${pairs.show(token).replaceAll(" ", "·")}’`;
const draw = () => {
  const merges = +slider.value;
  const made = 255 + merges;
  const tokens = pairs.encode(data.text, made + 1);
  pairs.draw(shown, tokens, token => token < 256 ? "none" : grounds[token % grounds.length]);
  for (const [i, token] of tokens.entries())
    if (merges > 0 && token === made)
      shown.children[i].style.outline = "2px solid";
  const [left, right] = pairs.merges.slice(2 * merges - 2, 2 * merges);
  said.textContent = `${tokens.length} tokens after ${merges} merge${merges === 1 ? "" : "s"}`
    + (merges === 0 ? "" : `; the last: ${name(left)} + ${name(right)}, `
      + `${data.times[merges - 1].toLocaleString("en")} times in training`);
};
let timer = 0;
const stop = () => { clearInterval(timer); timer = 0; play.textContent = "Play"; };
const step = () => {
  slider.value = +slider.value + 1;
  draw();
  if (slider.value === slider.max)
    stop();
};
play.addEventListener("click", () => {
  if (timer)
    return stop();
  if (slider.value === slider.max)
    slider.value = 0;
  [timer, play.textContent] = [setInterval(step, 120), "Pause"];
});
slider.addEventListener("input", () => { stop(); draw(); });
draw();
