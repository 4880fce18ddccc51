namespace GlpiBridge.Glpi.Sessions;

/// <summary>Rights on the knowledge base (<c>knowbase</c> of a profile) that decide what somebody may read. Other bits are kept as they are.</summary>
[Flags]
public enum KnowledgeRights
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Articles that are meant for him, internal ones too.</summary>
    Read = 1,

    /// <summary>Every article, whoever it is meant for. Counts beside <see cref="Read"/> or <see cref="ReadFaq"/> only.</summary>
    Administer = 1024,

    /// <summary>Articles of the FAQ that are meant for him.</summary>
    ReadFaq = 2048,
}
