using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>
/// The process that runs the cells of a kernel: gives it one thing at a time to do and passes on
/// what it says meanwhile, and later.
/// </summary>
internal sealed class KernelWorker : IAsyncDisposable
{
    private readonly WorkerProcess process;
    private readonly Func<InputPrompt, Task<string?>> ask;
    private readonly Action<int?, Output> show;
    private TaskCompletionSource<CellOutcome>? running;
    private TaskCompletionSource<JsonObject>? asked;
    private int cells;

    private KernelWorker(
        WorkerProcess process, Action<int?, Output> show, Func<InputPrompt, Task<string?>> ask)
    {
        (this.process, this.show, this.ask) = (process, show, ask);
        Ended = ListenAsync();
    }

    /// <summary>How the process ended, once it has.</summary>
    public Task<string> Ended { get; }

    /// <param name="show">
    /// Is given what a cell shows, and its name; no name for what native code prints.
    /// </param>
    /// <param name="ask">Asks the person; null where there is no answer.</param>
    /// <param name="cancellation">Gives up waiting for the process to listen.</param>
    public static async Task<KernelWorker> StartAsync(
        Action<int?, Output> show, Func<InputPrompt, Task<string?>> ask,
        CancellationToken cancellation) =>
        new(await WorkerProcess.StartAsync(Environment.CurrentDirectory, cancellation), show, ask);

    /// <summary>The name that the next cell will have.</summary>
    public int NextCell => cells + 1;

    /// <summary>Runs a cell to its end.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <param name="number">What errors and results call it.</param>
    /// <param name="canAsk">Whether somebody is there who can answer it.</param>
    /// <param name="document">The cell in its document; null if what it shows is not kept.</param>
    /// <exception cref="NotebookException">The process ended instead.</exception>
    public async Task<CellOutcome> RunAsync(
        string code, int number, bool canAsk, DocumentCell? document)
    {
        running = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await process.SendAsync(new RunCommand(++cells, number, code, canAsk, document));
        await Task.WhenAny(running.Task, Ended);
        return running.Task.IsCompleted
            ? await running.Task : throw new NotebookException(await Ended);
    }

    /// <summary>Asks about a cell that is being written; gives the content of the reply.</summary>
    /// <exception cref="NotebookException">The process ended instead.</exception>
    public async Task<JsonObject> AskAsync(string type, JsonObject question)
    {
        asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await process.SendAsync(new QuestionCommand(type, question));
        await Task.WhenAny(asked.Task, Ended);
        return asked.Task.IsCompleted
            ? await asked.Task : throw new NotebookException(await Ended);
    }

    /// <summary>Interrupts the cell that runs.</summary>
    public Task InterruptAsync() => process.SendAsync(new InterruptCommand());

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task<string> ListenAsync()
    {
        await foreach (var message in process.Messages.ReadAllAsync())
            switch (message)
            {
                case OutputMessage said:
                    show(said.Cell, said.Output);
                    break;
                case PromptMessage question:
                    _ = AnswerAsync(question.Prompt);
                    break;
                case AnswerMessage answer:
                    asked?.TrySetResult(answer.Answer);
                    break;
                case FinishedMessage finished:
                    running?.TrySetResult(finished.Outcome);
                    break;
            }
        return await process.DescribeDeathAsync();
    }

    private async Task AnswerAsync(InputPrompt prompt) =>
        await process.SendAsync(new AnswerCommand(await ask(prompt)));
}
