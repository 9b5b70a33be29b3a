namespace Throughline.Persistence.Fading;

/// <summary>A kind of text that is kept for some days only. A module lists its own as plain values; the host puts the lists together.</summary>
/// <param name="Name">What fades, such as <c>entry titles</c>; rows refer to it, so it is never renamed.</param>
/// <param name="Words">The same as a sentence for the page on which the district sets the days.</param>
/// <param name="Days">The days where the district has set none.</param>
/// <param name="Fade">Makes it fade where it is older than the given instant and not held; says how many rows it touched.</param>
internal sealed record FadingText(
    string Name,
    string Words,
    int Days,
    Func<ThroughlineDb, DateTimeOffset, Holding.Holders, CancellationToken, Task<int>> Fade
);
