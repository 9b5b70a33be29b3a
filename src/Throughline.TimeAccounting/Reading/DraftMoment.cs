namespace Throughline.TimeAccounting.Reading;

/// <summary>A date or time whose zone is known by name only: the file may define it further down.</summary>
/// <param name="Moment">As written.</param>
/// <param name="ZoneName">TZID; null for a floating or UTC time, or a date.</param>
internal readonly record struct DraftMoment(Moment Moment, string? ZoneName);
