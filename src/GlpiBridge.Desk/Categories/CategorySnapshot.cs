using System.ComponentModel;
using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>All ITIL categories of GLPI as the service account read them. Immutable, so that the cache hands it out without copying it.</summary>
[ImmutableObject(true)]
internal sealed record CategorySnapshot(IReadOnlyList<ItilCategory> Categories);
