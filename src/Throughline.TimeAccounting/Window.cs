namespace Throughline.TimeAccounting;

/// <summary>The local days that are looked at, first and last included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; not before the first.</param>
public readonly record struct Window(DateOnly From, DateOnly To)
{
    internal int FirstDay => Days.Of(From);

    internal int LastDay => Days.Of(To);
}
