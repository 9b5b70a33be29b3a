namespace Throughline.Shell.Pieces;

/// <summary>How much a piece asks to be looked at. The words say the same, so that nothing is told by colour alone.</summary>
public enum Tone
{
    /// <summary>A fact.</summary>
    Plain,

    /// <summary>About time with principals, or done.</summary>
    Accent,

    /// <summary>Stale or weak.</summary>
    Warn,

    /// <summary>Broken, or an error.</summary>
    Stop,

    /// <summary>Open or silent: a dashed outline.</summary>
    Open,
}
