namespace Throughline.Frame.Seats;

/// <summary>A page that opens to fewer readers than its rules of the access matrix let see such records.</summary>
internal interface IOpensToFewer
{
    /// <summary>Whether it opens to this reader, whom its rules let in.</summary>
    static abstract bool OpensTo(Reader reader);
}

/// <summary>Whom a page opens to beyond its rules; asked before the page runs, and by whatever would link to it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class OpensToAttribute : Attribute
{
    /// <summary>Whether the page opens to this reader.</summary>
    public abstract bool Opens(Reader reader);
}

/// <summary>The page says itself whom it opens to.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpensToAttribute<TPage> : OpensToAttribute
    where TPage : IOpensToFewer
{
    /// <inheritdoc />
    public override bool Opens(Reader reader) => TPage.OpensTo(reader);
}
