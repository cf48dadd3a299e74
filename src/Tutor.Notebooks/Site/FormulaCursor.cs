namespace Tutor.Notebooks;

/// <summary>Walks through the characters and commands of a TeX formula.</summary>
internal sealed class FormulaCursor(string tex)
{
    private int position;

    /// <summary>The character ahead, or '\0' at the end of the formula.</summary>
    public char Ahead => position < tex.Length ? tex[position] : '\0';

    /// <summary>
    /// The command ahead without its backslash: <c>frac</c>, or one sign such as <c>,</c>; empty
    /// where the formula goes on with something else.
    /// </summary>
    public string Command
    {
        get
        {
            if (Ahead != '\\' || position + 1 == tex.Length)
                return "";
            var end = position + 1;
            while (end < tex.Length && char.IsAsciiLetter(tex[end]))
                end++;
            return tex[(position + 1)..Math.Max(end, position + 2)];
        }
    }

    public void SkipSpaces()
    {
        while (char.IsWhiteSpace(Ahead))
            position++;
    }

    /// <summary>Takes one character; both halves of one beyond the basic plane.</summary>
    public string Take()
    {
        if (Ahead == '\0')
            throw Error("ends where something should follow");
        var length = char.IsHighSurrogate(Ahead) && position + 1 < tex.Length ? 2 : 1;
        position += length;
        return tex.Substring(position - length, length);
    }

    public string TakeCommand()
    {
        var command = Command;
        if (command == "")
            throw Error("has a backslash with nothing behind it");
        position += 1 + command.Length;
        return command;
    }

    /// <summary>Takes the character if it is the one ahead.</summary>
    public bool TryTake(char wanted)
    {
        if (Ahead != wanted)
            return false;
        position++;
        return true;
    }

    /// <summary>Takes the characters if they are the ones ahead.</summary>
    public bool TryTake(string wanted)
    {
        if (!tex.AsSpan(position).StartsWith(wanted, StringComparison.Ordinal))
            return false;
        position += wanted.Length;
        return true;
    }

    /// <summary>A point between two digits belongs to the number.</summary>
    public bool AtInnerPoint() =>
        Ahead == '.' && position + 1 < tex.Length && char.IsAsciiDigit(tex[position + 1]);

    /// <summary>Takes the command if it is the one ahead.</summary>
    public bool TryTakeCommand(string wanted)
    {
        if (Command != wanted)
            return false;
        position += 1 + wanted.Length;
        return true;
    }

    /// <summary>Takes <c>{…}</c> as it is written, without the braces.</summary>
    public string TakeRawGroup()
    {
        SkipSpaces();
        if (!TryTake('{'))
            throw Error("needs a group in braces");
        var start = position;
        for (var depth = 1; depth > 0; position++)
        {
            if (position == tex.Length)
                throw Error("has a { that is never closed");
            if (tex[position] == '\\' && position + 1 < tex.Length)
                position++;
            else
                depth += tex[position] switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return tex[start..(position - 1)];
    }

    /// <summary>The raw group ahead, if there is one and it holds no command or group.</summary>
    public string? PlainGroup()
    {
        var close = tex.IndexOf('}', position);
        return Ahead == '{' && close > 0
            && tex.IndexOfAny(['\\', '{', '^', '_', '$'], position + 1, close - position) < 0
            ? tex[(position + 1)..close] : null;
    }

    /// <summary>An error that says what is wrong and where, counted from 1.</summary>
    public FormatException Error(string problem, int back = 0) =>
        new($"The formula \"{tex.Trim()}\" {problem} at character {position + 1 - back}.");
}
