using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Knowledge;

internal sealed class CommentRules(ItemType type, Func<RulesBook> book) : ChildRules(type, book)
{
    public override bool CanList(Caller caller) => caller.Has("knowbase", Right.KnowbaseComments);
    public override bool CanCreate(Caller caller, Input input) => CanList(caller) && ParentOf(caller.Database, input) is not null;
}
