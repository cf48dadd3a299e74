namespace Tutor.Notebooks;

/// <summary>
/// Runs what an interruption must not cut in two, such as the sending of a message: the code of a
/// cell is stopped between any two instructions, but not within a <c>finally</c>.
/// </summary>
internal static class Uninterrupted
{
    public static void Run(Action whole)
    {
        try
        {
            // nothing can fail here
        }
        finally
        {
            whole();
        }
    }
}
