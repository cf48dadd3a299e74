"""Times minbpe (github.com/karpathy/minbpe) training on a file: the peer of our trainer.

    python3 minbpe_train.py CHECKOUT FILE VOCAB_SIZE [basic|regex]

CHECKOUT is a folder that holds minbpe. Its `regex` tokenizer, the default here, cuts the text by
GPT-4's pattern before it merges, as ours does; `basic` does not cut. It needs the package `regex`.
"""

import json
import sys
import time
import types

checkout, file, vocab_size, kind = (sys.argv[1:] + ["regex"])[:4]
sys.path.insert(0, checkout)
sys.modules["tiktoken"] = types.ModuleType("tiktoken")  # only its GPT-4 tokenizer needs that
from minbpe import BasicTokenizer, RegexTokenizer  # noqa: E402

with open(file, encoding="utf-8", newline="") as f:
    text = f.read()
tokenizer = {"basic": BasicTokenizer, "regex": RegexTokenizer}[kind]()

wall, cpu = time.perf_counter(), time.process_time()
tokenizer.train(text, int(vocab_size))
print(json.dumps({
    "peer": f"minbpe {kind}",
    "vocab_size": int(vocab_size),
    "bytes": len(text.encode("utf-8")),
    "wall_seconds": round(time.perf_counter() - wall, 3),
    "cpu_seconds": round(time.process_time() - cpu, 3),
}))
