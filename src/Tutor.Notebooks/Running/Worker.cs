using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;

namespace Tutor.Notebooks;

/// <summary>
/// The inside of a worker process: runs the cells it is told to, one after the other, and reports
/// what they show. It ends when the pipe to its parent does, so it never outlives the parent.
/// </summary>
internal sealed class Worker : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamReader commands;
    private readonly StreamWriter messages;
    private readonly ScriptSession session = new();
    private readonly DocumentLibraries libraries = new();
    private readonly BlockingCollection<string?> answers = [];
    private readonly Task warmUp;
    private CancellationTokenSource interruption = new();
    private bool busy;

    private Worker(Stream pipe)
    {
        commands = new StreamReader(pipe);
        messages = new StreamWriter(pipe, leaveOpen: true) { AutoFlush = true };
        CellInput.Install();
        warmUp = Task.Run(session.WarmUpAsync);
    }

    /// <summary>Works for the parent at the other end of the pipe until it hangs up.</summary>
    public static async Task<int> RunAsync(string pipeName)
    {
        await using var pipe = new NamedPipeClientStream(
            ".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        using var worker = new Worker(pipe);
        await worker.ObeyAsync();
        return 0;
    }

    public void Dispose()
    {
        session.Dispose();
        answers.Dispose();
        interruption.Dispose();
        commands.Dispose();
        messages.Dispose();
    }

    private async Task ObeyAsync()
    {
        while (await NextLineAsync() is { } line)
        {
            var command = WorkerCommand.FromLine(line);
            if (command is RunCommand run)
                _ = RunCellAsync(run);
            else if (command is QuestionCommand question)
                _ = AnswerAsync(question);
            else if (command is AnswerCommand answer)
                answers.Add(answer.Text);
            else
                await interruption.CancelAsync();
        }

        if (busy)
            Process.GetCurrentProcess().Kill(); // the parent is gone; nobody waits for the cell
    }

    private async Task<string?> NextLineAsync()
    {
        try
        {
            return await commands.ReadLineAsync();
        }
        catch (IOException)
        {
            return null; // the parent hung up in mid-sentence
        }
    }

    private async Task RunCellAsync(RunCommand command)
    {
        busy = true;
        interruption.Dispose();
        interruption = new CancellationTokenSource();
        await Task.WhenAny(warmUp); // if it failed, the cell will say why
        if (command.Document is not null)
            libraries.Begin(command.Document);
        var host = new CellHost(
            output => Show(libraries.Show(output, command.Document), command.Cell),
            command.CanAsk ? Ask : null);
        var result = await session.RunAsync(
            command.Code, host, command.Number, interruption.Token);
        if (command.Document is not null)
            Show(libraries.End(command.Document), command.Cell);
        busy = false;
        Send(new FinishedMessage(result.Outcome));
    }

    private void Show(IReadOnlyList<Output> outputs, int cell)
    {
        foreach (var output in outputs)
            Send(new OutputMessage(output, cell));
    }

    private async Task AnswerAsync(QuestionCommand question)
    {
        await Task.WhenAny(warmUp);
        try
        {
            Send(new AnswerMessage(await Assistance.AnswerAsync(
                session, question.Type, question.Question, CancellationToken.None)));
        }
        catch (Exception error) // a half-written cell may surprise the compiler's services
        {
            Send(new AnswerMessage(ErrorContent.Of(
                new(error.GetType().FullName!, error.Message, [error.Message]))));
        }
    }

    private string Ask(InputPrompt prompt, CancellationToken cancellation)
    {
        while (answers.TryTake(out _))
            ; // what was typed for a cell that did not wait for it
        Uninterrupted.Run(() => Send(new PromptMessage(prompt)));
        return answers.Take(cancellation)
            ?? throw new InvalidOperationException("The front end gave no answer to the prompt.");
    }

    private void Send(WorkerMessage message)
    {
        try
        {
            lock (gate)
                messages.WriteLine(message.ToLine());
        }
        catch (IOException)
        {
            // the parent is gone; NextLineAsync learns of it too and ends the process
        }
    }
}
