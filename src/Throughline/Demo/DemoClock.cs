namespace Throughline.Demo;

/// <summary>The sample district's now: begins at noon of its day when the demo starts, and then runs on.</summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    // 12:20 in New York, between two visits.
    private static readonly DateTimeOffset Opening = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);
    private readonly DateTimeOffset _started = real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Opening + (real.GetUtcNow() - _started);
}
