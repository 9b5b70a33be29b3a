namespace Throughline.Access;

/// <summary>Declares that a page shows no record of anybody, so that everyone who is signed in may open it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoRecordAttribute(string why) : Attribute
{
    /// <summary>Why, in a sentence for the next reader of the code.</summary>
    public string Why { get; } = why;
}
