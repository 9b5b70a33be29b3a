namespace Throughline.TimeAccounting;

/// <summary>One thing wrong with an input, said so that a person can mend it: where it stands and what to do.</summary>
/// <param name="File">Name of the file as the person knows it, without its folder.</param>
/// <param name="Line">Line in the file, from 1; 0 when the problem is of the file as a whole.</param>
/// <param name="Subject">The field, column or calendar UID that it concerns; empty when none.</param>
/// <param name="Code">A stable short word for the kind of problem, such as <c>unknown-zone</c>.</param>
/// <param name="Message">One plain sentence in English.</param>
public readonly record struct Problem(string File, int Line, string Subject, string Code, string Message)
{
    /// <summary>Something is missing for it; else it was read with a doubt that is told.</summary>
    public bool LeavesOut =>
        Code is not ("unknown-zone" or "same-uid" or "bad-line") && !Code.StartsWith("assumed", StringComparison.Ordinal);

    /// <summary>The line as commands print it: <c>file:line: subject: message</c>.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        return Subject.Length > 0 ? $"{place}: {Subject}: {Message}" : $"{place}: {Message}";
    }
}
