namespace GlpiBridge.Glpi.Knowledge;

/// <summary>How often an article was opened in GLPI's own pages.</summary>
/// <param name="Id">The article.</param>
/// <param name="Views">The count.</param>
public sealed record KnowbaseViews(KnowbaseItemId Id, int Views);
