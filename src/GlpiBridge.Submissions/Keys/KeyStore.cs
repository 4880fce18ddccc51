namespace GlpiBridge.Submissions.Keys;

/// <summary>Where the data-protection keys are kept: those of cookies, forms, and everything that people wrote.</summary>
public enum KeyStore
{
    /// <summary>Files of their own, so that the database alone tells nothing.</summary>
    Folder,

    /// <summary>A table beside the submissions, for portals that share nothing else.</summary>
    Database,
}
