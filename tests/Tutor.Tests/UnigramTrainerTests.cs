using CsCheck;

namespace Tutor.Tests;

public sealed class UnigramTrainerTests
{
    private const string Text =
        "the cat sat on the mat; the hat that the cat had sat on was the mat's hat. "
        + "Der Kater saß. 猫坐在垫子上，猫在垫子上。 2024 and 2025 and 2026!  \n\n the end 😀😀";

    [Fact]
    public void Improving_never_makes_the_text_less_probable() =>
        Texts.Unicode.Where(text => text != "").Sample(text =>
        {
            var trainer = new UnigramTrainer(text, seedSize: 100);
            for (var round = 0; round < 5; round++)
            {
                var before = trainer.LogProbability;
                trainer.Improve(1);
                Assert.True(trainer.LogProbability >= before - 1e-9 * Math.Abs(before),
                    $"Round {round} went from {before} to {trainer.LogProbability} nats.");
            }
        });

    [Fact]
    public void What_is_learned_is_a_distribution()
    {
        var pieces = UnigramTokenizer.Train(Text, 80).Vocabulary.Pieces;

        Assert.Equal(new UnigramPiece("<unk>", 0), pieces[0]);
        Assert.Equal(1, pieces.Skip(1).Sum(piece => Math.Exp(piece.LogProbability)), 1e-9);
        Assert.Equal(pieces.Skip(1).OrderByDescending(piece => piece.LogProbability),
            pieces.Skip(1));
    }

    [Fact]
    public void It_ends_with_as_many_pieces_as_asked_for_and_all_characters()
    {
        var pieces = UnigramTokenizer.Train(Text, 80).Vocabulary.Pieces;

        Assert.Equal(80, pieces.Count);
        Assert.Subset(pieces.Select(piece => piece.Text).ToHashSet(),
            Text.Replace(' ', '▁').EnumerateRunes().Select(rune => rune.ToString()).ToHashSet());
    }

    [Fact]
    public void A_text_that_repeats_too_little_gives_fewer_pieces() =>
        Assert.Equal(["<unk>", "a", "b", "c", "▁"], UnigramTokenizer.Train("abc", 1_000)
            .Vocabulary.Pieces.Select(piece => piece.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_word_of_a_language_becomes_a_piece()
    {
        string[] stems = ["walk", "jump", "bark", "howl"];
        string[] endings = ["", "s", "ed", "ing"];
        var text = string.Join(' ',
            stems.SelectMany(stem => endings.Select(ending => stem + ending)));

        var tokenizer = UnigramTokenizer.Train(text, vocabSize: 30);

        Assert.Equal(["▁walk", "ing", "▁howl", "ed", "▁bark", "s"],
            tokenizer.Encode("walking howled barks")
                .Select(token => tokenizer.Vocabulary.Pieces[token].Text));
    }

    [Fact]
    public void Pruning_keeps_the_pieces_the_text_needs_most()
    {
        var trainer = new UnigramTrainer(string.Concat(Enumerable.Repeat("abab ", 9)), 100);
        trainer.Improve(3);

        trainer.Prune(5);

        Assert.Equal(["<unk>", "a", "b", "▁", "▁abab"],
            trainer.Vocabulary.Pieces.Select(piece => piece.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pieces_stay_inside_a_word() =>
        Assert.DoesNotContain(new UnigramTrainer("to be to be to be", 100).Vocabulary.Pieces,
            piece => piece.Text.LastIndexOf('▁') > 0);

    [Fact]
    public void The_same_text_always_gives_the_same_pieces() =>
        Assert.Equal(UnigramTokenizer.Train(Text, 80).Vocabulary.Pieces,
            UnigramTokenizer.Train(Text, 80).Vocabulary.Pieces);

    [Fact]
    public void A_vocabulary_smaller_than_the_alphabet_is_refused() =>
        Assert.Contains("of 3 tokens cannot hold <unk> and the 4 characters",
            Assert.Throws<ArgumentException>(() => UnigramTokenizer.Train("abc", 3)).Message);

    [Fact]
    public void An_empty_text_is_refused() =>
        Assert.Contains("empty", Assert.Throws<ArgumentException>(
            () => UnigramTokenizer.Train("", 100)).Message);
}
