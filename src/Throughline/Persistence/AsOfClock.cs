namespace Throughline.Persistence;

/// <summary>A clock that started at noon UTC of a day, so that the day is today in every American zone, and runs on from there.</summary>
internal sealed class AsOfClock(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset noon = new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    private readonly long started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => noon + System.GetElapsedTime(started);
}
