using System.Linq.Expressions;
using System.Reflection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>Gives every field its resolver, by name, and finds everything that is missing, surplus or does not fit.</summary>
internal sealed class ResolverBinder(
    SchemaParts parts,
    List<(string Type, Type Clr)> clrTypes,
    List<(string Type, Type Resolvers)> bound,
    List<(string Type, string Field, Type Returned, Delegate Function)> functions,
    List<(string Type, Func<object, string?> Function)> typeResolvers,
    List<(string Type, string Field, int? Weight, int? AssumedSize)> costs,
    (Type Returned, Delegate Function)? fallback)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Binds all, and adds what is wrong to the problems.</summary>
    public void Bind()
    {
        foreach (var (name, clr) in clrTypes)
        {
            if (ObjectType(name, $"Type<{ClrShapes.Name(clr)}>") is { } type)
            {
                type.ClrType = clr;
            }
        }

        BindFunctions();
        BindClasses();
        BindTypeResolvers();
        SetCosts();
        foreach (var type in parts.Types.Values.OfType<ObjectType>().Where(t => !t.IsIntrospection))
        {
            foreach (var field in type.Fields.Values)
            {
                field.Resolver ??= Default(type, field);
                Check(type, field);
            }
        }
    }

    private ObjectType? ObjectType(string name, string what)
    {
        var type = parts.Types.GetValueOrDefault(name) as ObjectType;
        if (type is null)
        {
            parts.Problems.Add(SchemaMessages.NotAnObjectType(name, what));
        }

        return type;
    }

    private void BindFunctions()
    {
        foreach (var (name, fieldName, returned, function) in functions)
        {
            if (ObjectType(name, $"Resolve(\"{name}\", \"{fieldName}\", …)") is { } type)
            {
                Set(type, fieldName, "Resolve", _ => FieldResolver.Create(returned, function));
            }
        }
    }

    private void BindClasses()
    {
        foreach (var (name, resolvers) in bound)
        {
            if (ObjectType(name, $"Bind<{ClrShapes.Name(resolvers)}>") is not { } type)
            {
                continue;
            }

            var members = resolvers.GetMembers(Members).Where(IsResolver).ToList();
            foreach (var overloads in members.GroupBy(m => Naming.ToFieldName(m.Name)).Where(g => g.Count() > 1))
            {
                parts.Problems.Add(SchemaMessages.Overloaded($"{resolvers.Name}.{overloads.Last().Name}"));
            }

            foreach (var member in members.DistinctBy(m => Naming.ToFieldName(m.Name)))
            {
                var source = $"{resolvers.Name}.{member.Name}";
                Set(type, Naming.ToFieldName(member.Name), source, field => member is MethodInfo method
                    ? new MethodBinder(parts.Problems, type, field, resolvers, source).Bind(method)
                    : BindProperty(resolvers, (PropertyInfo)member));
            }
        }
    }

    private void Set(ObjectType type, string fieldName, string source, Func<FieldDefinition, FieldResolver?> make)
    {
        if (!type.Fields.TryGetValue(fieldName, out var field))
        {
            parts.Problems.Add(SchemaMessages.SurplusResolver($"{type.Name}.{fieldName}", source));
        }
        else if (field.Resolver is not null)
        {
            parts.Problems.Add(SchemaMessages.TwoResolvers($"{type.Name}.{fieldName}", source));
        }
        else
        {
            field.Resolver = make(field) ?? Broken.Instance;
        }
    }

    private static bool IsResolver(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName && !method.IsGenericMethodDefinition && method.DeclaringType != typeof(object)
            && !method.Name.StartsWith('<') && method.GetBaseDefinition().DeclaringType != typeof(object)
            && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers" or "Dispose" or "DisposeAsync"),
        PropertyInfo property => property.CanRead && property.Name != "EqualityContract",
        _ => false,
    };

    private static FieldResolver BindProperty(Type resolvers, PropertyInfo property)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var instance = property.GetMethod!.IsStatic ? null : MethodBinder.InstanceOf(context, resolvers);
        var body = Expression.Property(instance, property);
        var function = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(ResolverContext), property.PropertyType), body, context).Compile();
        return FieldResolver.Create(property.PropertyType, function);
    }

    private FieldResolver? Default(ObjectType type, FieldDefinition field)
    {
        if (type.ClrType is { } map && typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(map))
        {
            var name = field.Name;
            return new SourceResolver<IReadOnlyDictionary<string, object?>, object?>(values => values.GetValueOrDefault(name));
        }

        if (type.ClrType is not null && FindProperty(type.ClrType, field.Name) is { } property)
        {
            var source = Expression.Parameter(type.ClrType);
            var get = Expression.Lambda(Expression.Property(source, property), source).Compile();
            return (FieldResolver)Activator.CreateInstance(typeof(SourceResolver<,>).MakeGenericType(type.ClrType, property.PropertyType), get)!;
        }

        return fallback is { } given ? FieldResolver.Create(given.Returned, given.Function) : null;
    }

    private static PropertyInfo? FindProperty(Type clr, string name) =>
        clr.GetProperties().Concat(clr.GetInterfaces().Where(_ => clr.IsInterface).SelectMany(i => i.GetProperties()))
            .FirstOrDefault(p => p.CanRead && p.GetIndexParameters().Length == 0 && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    private void BindTypeResolvers()
    {
        foreach (var (name, function) in typeResolvers)
        {
            if (parts.Types.GetValueOrDefault(name) is InterfaceType or UnionType)
            {
                parts.TypeResolvers[name] = function;
            }
            else
            {
                parts.Problems.Add(SchemaMessages.NotAbstract(name));
            }
        }

        if (fallback is not null)
        {
            return;
        }

        foreach (var type in parts.Types.Values.Where(t => t is InterfaceType or UnionType && !parts.TypeResolvers.ContainsKey(t.Name)))
        {
            var unknown = parts.Types.Values.OfType<ObjectType>()
                .Where(o => type is UnionType union ? union.Members.Contains(o) : o.Interfaces.Contains(type))
                .Where(o => o.ClrType is null)
                .Select(o => $"\"{o.Name}\"").ToList();
            if (unknown.Count > 0)
            {
                parts.Problems.Add(SchemaMessages.NoTypeResolver(type.Name, string.Join(", ", unknown)));
            }
        }
    }

    private void SetCosts()
    {
        foreach (var (name, fieldName, weight, assumedSize) in costs)
        {
            if (ObjectType(name, $"Cost(\"{name}\", \"{fieldName}\", …)") is not { } type)
            {
                continue;
            }

            if (type.Fields.TryGetValue(fieldName, out var field))
            {
                field.Cost = field.Cost with { Weight = weight ?? field.Cost.Weight, AssumedSize = assumedSize ?? field.Cost.AssumedSize };
            }
            else
            {
                parts.Problems.Add(SchemaMessages.SurplusResolver($"{name}.{fieldName}", "Cost"));
            }
        }
    }

    private void Check(ObjectType type, FieldDefinition field)
    {
        var name = $"{type.Name}.{field.Name}";
        if (field.Resolver is null)
        {
            parts.Problems.Add(SchemaMessages.NoResolver(name));
            return;
        }

        if (field.Resolver is Broken)
        {
            return;
        }

        var clr = field.Resolver.ResultType;
        if (type == parts.Subscription && !field.Resolver.IsStream && fallback is null)
        {
            parts.Problems.Add(SchemaMessages.NotAStream(name, ClrShapes.Name(clr)));
        }

        if (ClrShapes.Mismatch(field.Type, clr) is { } why)
        {
            parts.Problems.Add(SchemaMessages.ResultMismatch(name, field.Type, ClrShapes.Name(clr), why));
        }
    }

    /// <summary>Stands for a resolver whose problem is already on the list.</summary>
    private sealed class Broken() : FieldResolver([])
    {
        public static readonly Broken Instance = new();

        public override Type ResultType => typeof(object);

        public override bool Run(Execution.RequestExecution execution, Execution.FieldPlan field, object source, Execution.Place place) =>
            throw new NotSupportedException();
    }
}
