namespace Throughline.Access;

/// <summary>How records of a kind are guarded; the letter of the matrix's column <c>class</c>.</summary>
public enum RecordClass
{
    /// <summary>Openly shared in the district (O).</summary>
    Open,

    /// <summary>About a person's work (P).</summary>
    Personnel,

    /// <summary>Walled from evaluators (W).</summary>
    Walled,

    /// <summary>Evaluation (E).</summary>
    Evaluation,

    /// <summary>Anonymous (A): the author is never kept.</summary>
    Anonymous,

    /// <summary>Secrets of the installation (S).</summary>
    Secret,

    /// <summary>Logs, grants and cases (L).</summary>
    Log,
}
