using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <summary>
/// Helps to write a cell: how a name may go on, what it means, what a call expects. It sees what
/// the cell would see if it ran now, and runs nothing.
/// </summary>
/// <remarks>One request at a time; Roslyn's workspace is loaded by the first.</remarks>
internal sealed class CodeAssistant(MetadataReferenceResolver resolver) : IDisposable
{
    private readonly SubmissionChain chain = new(resolver);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>How a cell, made to continue the one that ran last, may go on.</summary>
    public Task<Completion> CompleteAsync(
        Script typed, int cursor, CancellationToken cancellation) =>
        InTurnAsync(typed, document => CompletionReader.ReadAsync(
            document, Math.Clamp(cursor, 0, typed.Code.Length), cancellation), cancellation);

    /// <summary>What is at the cursor; null where there is nothing to tell.</summary>
    public Task<Inspection?> InspectAsync(
        Script typed, int cursor, int detailLevel, CancellationToken cancellation) =>
        InTurnAsync(typed, document => InspectionReader.ReadAsync(
            document, Math.Clamp(cursor, 0, typed.Code.Length), detailLevel > 0, cancellation),
            cancellation);

    public void Dispose() => chain.Dispose();

    private async Task<T> InTurnAsync<T>(
        Script typed, Func<Document, Task<T>> read, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await read(await chain.DocumentAsync(typed, cancellation));
        }
        finally
        {
            turn.Release();
        }
    }
}
