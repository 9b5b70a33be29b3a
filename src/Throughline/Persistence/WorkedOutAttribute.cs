namespace Throughline.Persistence;

/// <summary>Rows that are worked out of others and can be thrown away at any time: they keep no import from being taken back, and go with what they were worked out of.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WorkedOutAttribute : Attribute;
