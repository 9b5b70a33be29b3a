namespace Throughline.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Noon of a day in March.</summary>
    public HandClock()
        : this(new DateTimeOffset(2026, 3, 19, 12, 0, 0, TimeSpan.Zero)) { }

    private DateTimeOffset current = now;

    public override DateTimeOffset GetUtcNow() => current;

    public void Move(TimeSpan by) => current += by;
}
