namespace Throughline.Access;

/// <summary>
/// Says of an entity which kind of record it is. The journal and <c>SeenBy</c> read it; a test fails for an entity without
/// one, and at run time such an entity is treated as secret.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecordAttribute(RecordKind kind) : Attribute
{
    /// <summary>The kind of every row of the entity.</summary>
    public RecordKind Kind { get; } = kind;
}
