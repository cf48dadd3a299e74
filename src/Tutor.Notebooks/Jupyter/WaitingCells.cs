namespace Tutor.Notebooks;

/// <summary>
/// The cells that were sent and have not run yet. When one fails, those that already wait behind
/// it are not run; those that are sent later are.
/// </summary>
internal sealed class WaitingCells
{
    private readonly Lock gate = new();
    private readonly HashSet<JupyterRequest> waiting = new(ReferenceEqualityComparer.Instance);

    /// <summary>A cell was sent.</summary>
    public void Add(JupyterRequest request)
    {
        if (request.Type == "execute_request")
            lock (gate)
                waiting.Add(request);
    }

    /// <summary>It is the cell's turn; false if it was aborted meanwhile.</summary>
    public bool MayRun(JupyterRequest request)
    {
        lock (gate)
            return waiting.Remove(request);
    }

    /// <summary>A cell failed.</summary>
    public void Abort()
    {
        lock (gate)
            waiting.Clear();
    }
}
