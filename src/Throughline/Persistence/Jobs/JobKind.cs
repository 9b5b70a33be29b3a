namespace Throughline.Persistence.Jobs;

/// <summary>A kind of work. A module lists its own as plain values; the host puts the lists together by name.</summary>
/// <param name="Name">What it does, such as <c>send letter</c>; rows refer to it, so it is never renamed.</param>
/// <param name="Work">Does it. May be run again after a failure in its midst, so it must come out the same when it is.</param>
/// <example><code>public static IReadOnlyList&lt;JobKind&gt; Jobs { get; } = [new("tidy drafts", TidyDrafts.Run) { Every = TimeSpan.FromHours(6) }];</code></example>
internal sealed record JobKind(string Name, Func<JobRun, Task> Work)
{
    /// <summary>It becomes due by itself at every multiple of this, counted from midnight UTC; null where modules queue it.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How often it is tried before it is given up. What comes by the clock is tried once: its next time is near.</summary>
    public int Tries
    {
        get =>
            field > 0 ? field
            : Every is null ? 10
            : 1;
        init;
    }

    /// <summary>The pause after the first failure; it doubles with each.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause between tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many of the kind one node does at once; more than a few only where they mostly wait for the network.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>The pause after that many tries.</summary>
    internal TimeSpan PauseAfter(int tries) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Max(0, tries - 1))));
}
