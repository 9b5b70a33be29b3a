namespace Throughline.Persistence;

/// <summary>Rows of the machinery that come and go, such as a job or a letter waiting to be sent: no act of a person, so not in the journal.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PassingAttribute : Attribute;
