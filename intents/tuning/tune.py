#!/usr/bin/env python3
"""Fine-tunes the sentence encoder of the intent engine, offline; on the CPU, if need be.

The encoder is the int8 BERT that a jar from Maven Central carries. This script turns its weights
back into floats, trains them on labelled sentences, and writes them into the same ONNX graph, so
that whatever loads the stock file loads the tuned one.

  tune.py train --jar J --train T [--dev D] --out model.onnx [recipe options]
  tune.py soup  --jar J --train T [--dev D] --out model.onnx --of a.pt b.pt ... [--stock 0.6]

Needs Debian's python3-torch, python3-onnx and libopenblas0-pthread. Nothing is downloaded.
"""

import argparse
import json
import math
import random
import time
import unicodedata
import zipfile

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

# The int8 kernels of processors without VNNI add two products in 16 bits. With weights in -64..64
# that sum cannot overflow; the stock model keeps to this range for the same reason.
LARGEST_WEIGHT = 64
MAX_TOKENS = 128


# --- text ---------------------------------------------------------------------------------------


class Tokenizer:
    """WordPiece as BERT defines it: lower case, each Chinese character by itself, longest match."""

    def __init__(self, definition):
        self.vocabulary = definition["model"]["vocab"]
        self.unknown = self.vocabulary["[UNK]"]
        self.start = self.vocabulary["[CLS]"]
        self.end = self.vocabulary["[SEP]"]

    def encode(self, text):
        ids = [self.start]
        for word in self._words(text):
            ids.extend(self._pieces(word))
        return ids[: MAX_TOKENS - 1] + [self.end]

    @staticmethod
    def _words(text):
        words, open_word = [], ""
        for char in text.lower():
            category = unicodedata.category(char)
            stands_alone = Tokenizer._is_chinese(char) or Tokenizer._is_punctuation(char, category)
            if stands_alone or char.isspace() or category[0] in "CZ":
                if open_word:
                    words.append(open_word)
                open_word = ""
                if stands_alone:
                    words.append(char)
            else:
                open_word += char
        return words + [open_word] if open_word else words

    @staticmethod
    def _is_chinese(char):
        return 0x4E00 <= ord(char) <= 0x9FFF or 0x3400 <= ord(char) <= 0x4DBF or ord(char) >= 0x20000

    @staticmethod
    def _is_punctuation(char, category):
        # BERT counts every visible ASCII character that is no letter or digit, "+" and "$" too.
        return category[0] == "P" or (ord(char) < 128 and char.isprintable() and not char.isalnum() and char != " ")

    def _pieces(self, word):
        pieces, start = [], 0
        while start < len(word):
            for stop in range(len(word), start, -1):
                piece = self.vocabulary.get(("##" if start else "") + word[start:stop])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(piece)
            start = stop
        return pieces


def read_examples(path):
    with open(path, encoding="utf-8") as lines:
        pairs = [line.rstrip("\n").split("\t", 1) for line in lines if line.strip()]
    return [label for label, _ in pairs], [text for _, text in pairs]


def pad(sequences, device):
    width = max(map(len, sequences))
    ids = torch.zeros(len(sequences), width, dtype=torch.long)
    mask = torch.zeros(len(sequences), width)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = torch.tensor(sequence)
        mask[row, : len(sequence)] = 1
    return ids.to(device), mask.to(device)


# --- model --------------------------------------------------------------------------------------


class Layer(nn.Module):
    def __init__(self, width, inner, heads, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined = nn.Linear(width, width)
        self.joined_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.narrow_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        rows, length, width = x.shape

        def split(y):
            return y.view(rows, length, self.heads, -1).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3)
        weights = self.dropout((scores / math.sqrt(width // self.heads) + bias).softmax(-1))
        mixed = (weights @ split(self.value(x))).transpose(1, 2).reshape(rows, length, width)
        x = self.joined_norm(x + self.dropout(self.joined(mixed)))
        return self.narrow_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """BERT without its pooler. The embedding tables stay as they are: training them would take a
    third of the time and only teach the words that happen to stand in the training sentences."""

    def __init__(self, words, positions, segment, layers, inner, heads=8, dropout=0.1):
        super().__init__()
        width = words.shape[1]
        self.words = nn.Parameter(words, requires_grad=False)
        self.places = nn.Parameter(positions + segment, requires_grad=False)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def embed(self, ids):
        return self.words[ids] + self.places[: ids.shape[1]]

    def forward(self, embedded, mask):
        bias = ((1 - mask) * -10000.0)[:, None, None, :]
        x = self.dropout(self.norm(embedded))
        for layer in self.layers:
            x = layer(x, bias)
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.cat([x[:, 0], mean], 1)


def linear_names(index):
    """Our names of a layer's weight matrices, with those of the ONNX nodes and biases."""
    there = f"encoder.layer.{index}."
    return {
        "query": there + "attention.self.query",
        "key": there + "attention.self.key",
        "value": there + "attention.self.value",
        "joined": there + "attention.output.dense",
        "widen": there + "intermediate.dense",
        "narrow": there + "output.dense",
    }


def norm_names(index):
    there = f"encoder.layer.{index}."
    return {
        "joined_norm": there + "attention.output.LayerNorm",
        "narrow_norm": there + "output.LayerNorm",
    }


class StockModel:
    """The ONNX file in the jar: read into an Encoder, and written again with other weights."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as entries:
            name = next(n for n in entries.namelist() if n.endswith(".onnx"))
            self.tokenizer = Tokenizer(json.loads(entries.read(name[: -len(".onnx")] + "-tokenizer.json")))
            self.model = onnx.load_model_from_string(entries.read(name))
        self.tensors = {t.name: t for t in self.model.graph.initializer}
        # A matrix bears a number as its name; only the node that multiplies with it says whose it is.
        self.matrices = {
            node.name[1:].replace("/", ".")[: -len(".MatMul_quant")]: node.input[1][: -len("_quantized")]
            for node in self.model.graph.node
            if node.op_type == "MatMulInteger" and node.name.endswith("MatMul_quant")
            and node.input[1] in self.tensors
        }

    def _array(self, name):
        return numpy_helper.to_array(self.tensors[name])

    def _floats(self, name):
        quantized = self._array(name + "_quantized").astype(np.float32)
        zero = self._array(name + "_zero_point").astype(np.float32)
        return torch.from_numpy((quantized - zero) * self._array(name + "_scale"))

    def encoder(self, dropout):
        tables = [self._floats(f"embeddings.{t}_embeddings.weight") for t in ("word", "position", "token_type")]
        layers = sum(name.endswith("attention.self.query") for name in self.matrices)
        inner = len(self._array("encoder.layer.0.intermediate.dense.bias"))
        encoder = Encoder(tables[0], tables[1], tables[2][0], layers, inner, dropout=dropout)
        with torch.no_grad():
            for module, name in self._norms(encoder):
                module.weight.copy_(torch.from_numpy(self._array(name + ".weight").copy()))
                module.bias.copy_(torch.from_numpy(self._array(name + ".bias").copy()))
            for module, name in self._linears(encoder):
                module.weight.copy_(self._floats(self.matrices[name]).T)
                module.bias.copy_(torch.from_numpy(self._array(name + ".bias").copy()))
        return encoder

    @staticmethod
    def _norms(encoder):
        yield encoder.norm, "embeddings.LayerNorm"
        for index, layer in enumerate(encoder.layers):
            for ours, theirs in norm_names(index).items():
                yield getattr(layer, ours), theirs

    @staticmethod
    def _linears(encoder):
        for index, layer in enumerate(encoder.layers):
            for ours, theirs in linear_names(index).items():
                yield getattr(layer, ours), theirs

    def write(self, encoder, path):
        for module, name in self._norms(encoder):
            self._replace(name + ".weight", module.weight)
            self._replace(name + ".bias", module.bias)
        for module, name in self._linears(encoder):
            weight = module.weight.detach().T
            scale = weight.abs().amax(0).clamp_min(1e-8) / LARGEST_WEIGHT
            self._replace(self.matrices[name] + "_scale", scale)
            self._replace(self.matrices[name] + "_quantized", (weight / scale).round().to(torch.int8))
            self._replace(name + ".bias", module.bias)
        onnx.save_model(self.model, path)

    def _replace(self, name, value):
        tensor = numpy_helper.from_array(np.ascontiguousarray(value.detach().cpu().numpy()), name)
        if list(tensor.dims) != list(self.tensors[name].dims) or tensor.data_type != self.tensors[name].data_type:
            raise ValueError(f"{name} does not fit the graph")
        self.tensors[name].CopyFrom(tensor)


# --- training -----------------------------------------------------------------------------------


def features(encoder, sequences, size=64):
    """CLS and mean of each sequence; sorted by length first, since padding costs time."""
    encoder.eval()
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    rows = torch.empty(len(sequences), 2 * encoder.words.shape[1], device=encoder.words.device)
    with torch.no_grad():
        for start in range(0, len(order), size):
            part = order[start : start + size]
            ids, mask = pad([sequences[i] for i in part], rows.device)
            rows[part] = encoder(encoder.embed(ids), mask)
    return rows


def fit_head(rows, targets, classes, penalty=1e-3, steps=100):
    """Multinomial logistic regression on fixed features, as the Java side trains it."""
    mean, deviation = rows.mean(0), rows.std(0) + 1e-6
    scaled = (rows - mean) / deviation
    weight = torch.zeros(classes, rows.shape[1], device=rows.device, requires_grad=True)
    bias = torch.zeros(classes, device=rows.device, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=steps, history_size=10, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(scaled @ weight.T + bias, targets) + penalty * weight.square().sum() / 2
        loss.backward()
        return loss

    optimizer.step(closure)
    head = nn.Linear(rows.shape[1], classes).to(rows.device)
    with torch.no_grad():
        # Fold the scaling into the weights, so that the head takes features as they come.
        head.weight.copy_(weight / deviation)
        head.bias.copy_(bias - (weight / deviation) @ mean)
    return head


def accuracy(logits, targets):
    return 100.0 * (logits.argmax(1) == targets).float().mean().item()


def batches(sequences, size, rng):
    """Random batches of sentences of nearly the same length."""
    order = list(range(len(sequences)))
    rng.shuffle(order)
    result = []
    for start in range(0, len(order), 32 * size):
        chunk = sorted(order[start : start + 32 * size], key=lambda i: len(sequences[i]))
        result += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    rng.shuffle(result)
    return result


def drop_tokens(sequence, share, mask_id, rng):
    """Noise: some tokens between CLS and SEP are masked, some are left out."""
    inner = []
    for token in sequence[1:-1]:
        chance = rng.random()
        if chance >= share:
            inner.append(token)
        elif chance >= share / 2:
            inner.append(mask_id)
    return [sequence[0]] + inner + [sequence[-1]] if inner else sequence


class Trainer:
    """One optimiser step at a time; lower layers learn more slowly, as they know more that is general."""

    def __init__(self, encoder, head, args):
        self.encoder, self.head, self.args = encoder, head, args
        self.dropout = nn.Dropout(args.dropout)
        depth = len(encoder.layers)
        stages = [(encoder.norm, depth)] + [(l, depth - 1 - i) for i, l in enumerate(encoder.layers)]
        groups = [self._group(m, args.rate * args.layer_decay**distance) for m, distance in stages]
        groups.append(self._group(head, args.rate * args.head_rate))
        self.optimizer = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.98), weight_decay=args.decay, foreach=True)
        self.parameters = [p for g in self.optimizer.param_groups for p in g["params"]]

    @staticmethod
    def _group(module, rate):
        return {"params": [p for p in module.parameters() if p.requires_grad], "lr": rate, "peak": rate}

    def step(self, ids, mask, targets, progress):
        args = self.args
        for group in self.optimizer.param_groups:
            ramp = progress / args.warmup if progress < args.warmup else (1 - progress) / (1 - args.warmup)
            group["lr"] = group["peak"] * max(ramp, 0.0)
        self.optimizer.zero_grad(set_to_none=True)
        logits = self.head(self.dropout(self.encoder(self.encoder.embed(ids), mask)))
        loss = self._loss(logits, targets)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        return loss.item()

    def _loss(self, logits, targets):
        """Cross entropy; with R-Drop each sentence stands twice in the batch, and its two answers, each
        under noise of its own, are drawn towards each other (Liang et al. 2021, arXiv 2106.14448)."""
        args = self.args
        if not args.rdrop:
            return F.cross_entropy(logits, targets, label_smoothing=args.smoothing)
        loss = F.cross_entropy(logits, targets.repeat(2), label_smoothing=args.smoothing)
        one, other = logits.log_softmax(1).chunk(2)
        distance = ((one.exp() - other.exp()) * (one - other)).sum(1).mean() / 2
        return loss + args.rdrop * distance


class Task:
    """The labelled sentences of one run, and the starting point that all runs on them share."""

    def __init__(self, args):
        self.stock = StockModel(args.jar)
        self.device = torch.device(args.device)
        labels, texts = read_examples(args.train)
        if args.dev and args.with_dev:
            more = read_examples(args.dev)
            labels, texts = labels + more[0], texts + more[1]
        self.labels = sorted(set(labels))
        self.sequences = [self.stock.tokenizer.encode(t) for t in texts]
        self.targets = torch.tensor([self.labels.index(l) for l in labels], device=self.device)
        self.dev = None
        if args.dev and not args.with_dev:
            dev_labels, dev_texts = read_examples(args.dev)
            unseen = len(self.labels)  # a label that training lacks can only be wrong
            known = {label: i for i, label in enumerate(self.labels)}
            self.dev = (
                [self.stock.tokenizer.encode(t) for t in dev_texts],
                torch.tensor([known.get(l, unseen) for l in dev_labels], device=self.device),
            )

    def encoder(self, dropout):
        return self.stock.encoder(dropout).to(self.device)

    def fitted_head(self, encoder):
        return fit_head(features(encoder, self.sequences), self.targets, len(self.labels))

    def dev_accuracy(self, encoder, head):
        if not self.dev:
            return float("nan")
        rows = features(encoder, self.dev[0])
        with torch.no_grad():
            return accuracy(head(rows), self.dev[1])


def train(args):
    random_source = random.Random(args.seed)
    torch.manual_seed(args.seed)
    task = Task(args)
    encoder = task.encoder(args.dropout)
    if args.start:
        encoder.load_state_dict(torch.load(args.start, map_location=task.device), strict=False)
    # A head that fits the stock features first: a random one would wreck them in the first steps.
    head = task.fitted_head(encoder)
    print(f"{len(task.sequences)} sentences, {len(task.labels)} labels; "
          f"before the first step {task.dev_accuracy(encoder, head):.2f} on dev", flush=True)
    trainer = Trainer(encoder, head, args)
    mask_id = task.stock.tokenizer.vocabulary["[MASK]"]
    per_epoch = math.ceil(len(task.sequences) / args.batch)
    done = 0
    for epoch in range(1, args.epochs + 1):
        started, cpu, total = time.time(), time.process_time(), 0.0
        encoder.train()
        for batch in batches(task.sequences, args.batch, random_source):
            copies = batch * 2 if args.rdrop else batch
            rows = [drop_tokens(task.sequences[i], args.noise, mask_id, random_source) for i in copies]
            ids, mask = pad(rows, task.device)
            total += trainer.step(ids, mask, task.targets[batch], min(done / (args.epochs * per_epoch), 1.0))
            done += 1
        spent = time.time() - started, time.process_time() - cpu
        print(f"epoch {epoch}: loss {total / per_epoch:.4f}, dev {task.dev_accuracy(encoder, head):.2f}, "
              f"{spent[0]:.0f} s wall, {spent[1]:.0f} s CPU", flush=True)
        save_floats(args, encoder)  # so that a run that is stopped early is not lost
    finish(args, task, encoder, head)


def soup(args):
    """Averages the weights of runs that started from the same point, and perhaps the stock ones."""
    task = Task(args)
    encoder = task.encoder(0.0)
    stock = {k: v.clone() for k, v in encoder.state_dict().items()}
    runs = [torch.load(path, map_location=task.device) for path in args.of]
    mixed = {
        k: args.stock * v + (1 - args.stock) * sum(run[k] for run in runs) / len(runs) if k in runs[0] else v
        for k, v in stock.items()
    }
    encoder.load_state_dict(mixed)
    finish(args, task, encoder, None)


def save_floats(args, encoder):
    tuned = {k: v for k, v in encoder.state_dict().items() if k not in ("words", "places")}
    torch.save(tuned, args.out[: -len(".onnx")] + ".pt")


def finish(args, task, encoder, head):
    if head is not None:
        print(f"trained head: dev {task.dev_accuracy(encoder, head):.2f}")
    if task.dev:
        print(f"head fitted anew: dev {task.dev_accuracy(encoder, task.fitted_head(encoder)):.2f}")
    save_floats(args, encoder)
    task.stock.write(encoder, args.out)
    print(f"written: {args.out}", flush=True)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--jar", required=True, help="jar of the stock model")
    common.add_argument("--train", required=True, help="label<TAB>text, UTF-8")
    common.add_argument("--dev", help="label<TAB>text; measured after each epoch")
    common.add_argument("--with-dev", action="store_true", help="train on the dev file too, and measure nothing")
    common.add_argument("--out", required=True, help="the .onnx to write; float weights go beside it as .pt")
    common.add_argument("--threads", type=int, default=1)
    common.add_argument("--device", default="cpu", help="as PyTorch names it")
    run = commands.add_parser("train", parents=[common])
    run.add_argument("--seed", type=int, default=1)
    run.add_argument("--epochs", type=int, default=8)
    run.add_argument("--batch", type=int, default=32)
    run.add_argument("--rate", type=float, default=1.5e-4, help="peak learning rate of the top layer")
    run.add_argument("--head-rate", type=float, default=2.0, help="the head's rate, as a multiple")
    run.add_argument("--layer-decay", type=float, default=0.9, help="factor of the rate per layer downwards")
    run.add_argument("--warmup", type=float, default=0.1, help="share of the steps")
    run.add_argument("--decay", type=float, default=0.01, help="weight decay")
    run.add_argument("--dropout", type=float, default=0.1)
    run.add_argument("--smoothing", type=float, default=0.1, help="of the labels")
    run.add_argument("--noise", type=float, default=0.1, help="share of tokens masked or dropped")
    run.add_argument("--rdrop", type=float, default=0.0,
                     help="weight of the distance between two answers to one sentence; twice the work")
    run.add_argument("--start", help="a .pt to start from instead of the stock weights")
    mix = commands.add_parser("soup", parents=[common])
    mix.add_argument("--of", nargs="+", required=True, help=".pt files")
    mix.add_argument("--stock", type=float, default=0.0, help="share of the stock weights")
    return parser.parse_args()


def main():
    args = parse()
    torch.set_num_threads(args.threads)
    {"train": train, "soup": soup}[args.command](args)


if __name__ == "__main__":
    main()
