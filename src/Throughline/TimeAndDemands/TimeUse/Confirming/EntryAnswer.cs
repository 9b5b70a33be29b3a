using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>What the form says of one entry: the only fields that are bound.</summary>
public sealed class EntryAnswer
{
    /// <summary>The entry's key.</summary>
    public long Entry { get; set; }

    /// <summary>The group chosen; null when none is.</summary>
    public TimeGroup? Group { get; set; }

    /// <summary>With whom, where the person says it exactly.</summary>
    public With? With { get; set; }

    /// <summary>About what, where the person says it exactly.</summary>
    public Focus? Focus { get; set; }

    /// <summary>The principal, where the person names one.</summary>
    public long? Principal { get; set; }

    /// <summary>Whether it holds for the whole series.</summary>
    public bool Series { get; set; }

    /// <summary>Whether anything was said at all.</summary>
    public bool IsEmpty => Group is null or TimeGroup.ToConfirm && With is null && Focus is null && Principal is null;
}
