namespace Throughline.Access;

/// <summary>
/// A page's or endpoint's declared rule: which kind of record it opens and what is done with it there. Stated on the page class, or as
/// endpoint metadata; may be repeated.
/// </summary>
/// <remarks>
/// GET needs one of the rules that read or export, POST one of those that write; a reader in no seat that allows it gets 404, or 403 for a write on what they
/// may see. That is the coarse gate by the seats the reader holds toward anybody; toward whom, the page asks <c>Reader</c> itself.
/// Without any rule, <see cref="NoRecordAttribute"/> or <c>[AllowAnonymous]</c> nothing is served, and a house-rule test fails.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RuleAttribute(RecordKind kind, Act act = Act.Read) : Attribute
{
    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>What is done with it.</summary>
    public Act Act { get; } = act;

    /// <summary>Whether it is asked for reading.</summary>
    public bool Reads => Act is Act.Read or Act.ReadRedacted or Act.Export;
}
