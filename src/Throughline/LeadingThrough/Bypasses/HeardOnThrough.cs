namespace Throughline.LeadingThrough.Bypasses;

/// <summary>What people answered, anonymously, on leading through: the only place from which a rate comes. The module that asks them gives it.</summary>
/// <param name="Where">The round, such as "Winter".</param>
/// <param name="Path">Its page.</param>
/// <param name="Shares">Sentences with their shares, of five answers or more each.</param>
/// <param name="Groups">Who was asked, as heads of columns.</param>
/// <param name="CalledFirst">For each topic what the chart says, and the share of each group that says the same; "Fewer than 5" where it is not shown.</param>
/// <param name="Weakest">The weakest agreement in a sentence; empty where there is none.</param>
internal sealed record HeardOnThrough(
    string Where,
    string Path,
    IReadOnlyList<(string What, string Share, int Answers)> Shares,
    IReadOnlyList<string> Groups,
    IReadOnlyList<(string Topic, string Charter, IReadOnlyList<string> Shares)> CalledFirst,
    string Weakest
);

/// <summary>Gives the latest of it; null before anything may be shown.</summary>
internal sealed record HeardSource(Func<IServiceProvider, CancellationToken, Task<HeardOnThrough?>> Latest);
