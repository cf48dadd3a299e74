namespace Tutor.Tests;

public sealed class BagOfWordsTests
{
    private static readonly LabeledText[] examples =
    [
        new("what a good day", 1), new("a good, GOOD story", 1), new("happy end", 1),
        new("what a bad day", 0), new("a bad, bad story", 0), new("sad end", 0),
    ];

    [Fact]
    public void It_learns_which_words_speak_for_which_class()
    {
        var bag = BagOfWords.Train(examples, classCount: 2, steps: 100, learningRate: 0.1);

        Assert.Equal([1, 0, 1], bag.Predict(["Good end", "bad end", "a happy story"]));
        Assert.Equal(1, bag.Accuracy(examples));
    }

    [Fact]
    public void It_forgets_the_order_of_words()
    {
        var bag = BagOfWords.Train(examples, classCount: 2, steps: 100, learningRate: 0.1);

        Assert.Equal(bag.Predict(["good day"]), bag.Predict(["day good"]));
    }

    [Fact]
    public void Words_it_never_saw_change_nothing()
    {
        var bag = BagOfWords.Train(examples, classCount: 2, steps: 100, learningRate: 0.1);

        Assert.Equal([1], bag.Predict(["good zebra quagga"]));
    }

    [Fact]
    public void Without_words_or_with_a_label_that_is_no_class_it_refuses()
    {
        Assert.Contains("no words", Assert.Throws<ArgumentException>(
            () => BagOfWords.Train([new("...", 0)], 2, 10, 0.1)).Message);
        Assert.Equal("Example 0 has the label 3; the classes are 0 to 1.",
            Assert.Throws<ArgumentException>(
                () => BagOfWords.Train([new("good", 3)], 2, 10, 0.1)).Message);
    }
}
