namespace Throughline.TimeAccounting;

/// <summary>The input is unsound as a whole (not the format, a broken container, over a limit) and nothing of it is kept.</summary>
public sealed class UnsoundFileException : Exception
{
    /// <summary>Refuses the input for the reason given.</summary>
    /// <param name="problem">What is wrong and where, in a sentence for a person.</param>
    public UnsoundFileException(Problem problem)
        : base(problem.ToString()) => Problem = problem;

    /// <summary>What is wrong, and where.</summary>
    public Problem Problem { get; }
}
