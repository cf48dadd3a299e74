namespace Tutor.Cli;

/// <summary>Something the user can mend; the message is one line that says how.</summary>
internal sealed class UserError(string message) : Exception(message);
