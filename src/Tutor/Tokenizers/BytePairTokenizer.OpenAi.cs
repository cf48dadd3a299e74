namespace Tutor;

/// <summary>The tokenizers of real models.</summary>
public sealed partial class BytePairTokenizer
{
    /// <summary>GPT-4's tokenizer (cl100k_base of OpenAI's tiktoken).</summary>
    public static BytePairTokenizer Cl100k() => OpenAiVocabulary.Read(
        "Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base",
        new Dictionary<string, int>
        {
            ["<|endoftext|>"] = 100257,
            ["<|fim_prefix|>"] = 100258,
            ["<|fim_middle|>"] = 100259,
            ["<|fim_suffix|>"] = 100260,
            ["<|endofprompt|>"] = 100276,
        },
        SplitPattern.Cl100k);

    /// <summary>GPT-4o's tokenizer (o200k_base of OpenAI's tiktoken).</summary>
    public static BytePairTokenizer O200k() => OpenAiVocabulary.Read(
        "Microsoft.ML.Tokenizers.Data.O200kBase", "o200k_base",
        new Dictionary<string, int>
        {
            ["<|endoftext|>"] = 199999,
            ["<|endofprompt|>"] = 200018,
        },
        SplitPattern.O200k);
}
