namespace GlpiBridge.Submissions;

/// <summary>Where submissions are kept.</summary>
public enum DatabaseKind
{
    /// <summary>A file in the folder of data, for portals on one machine.</summary>
    Sqlite,

    /// <summary>A server, for portals on several.</summary>
    PostgreSql,
}
