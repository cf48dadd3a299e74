namespace Tutor;

/// <summary>The tokenizers of real models, read when they are first asked for.</summary>
public sealed partial class BytePairTokenizer
{
    private static readonly Lazy<BytePairTokenizer> cl100k = new(() => OpenAiVocabulary.Read(
        "Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base",
        new Dictionary<string, int>
        {
            ["<|endoftext|>"] = 100257,
            ["<|fim_prefix|>"] = 100258,
            ["<|fim_middle|>"] = 100259,
            ["<|fim_suffix|>"] = 100260,
            ["<|endofprompt|>"] = 100276,
        },
        SplitPattern.Cl100k));

    private static readonly Lazy<BytePairTokenizer> o200k = new(() => OpenAiVocabulary.Read(
        "Microsoft.ML.Tokenizers.Data.O200kBase", "o200k_base",
        new Dictionary<string, int>
        {
            ["<|endoftext|>"] = 199999,
            ["<|endofprompt|>"] = 200018,
        },
        SplitPattern.O200k));

    /// <summary>GPT-4's tokenizer (cl100k_base of OpenAI's tiktoken).</summary>
    public static BytePairTokenizer Cl100k() => cl100k.Value;

    /// <summary>GPT-4o's tokenizer (o200k_base of OpenAI's tiktoken).</summary>
    public static BytePairTokenizer O200k() => o200k.Value;
}
