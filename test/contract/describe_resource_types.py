"""What the public resource schemas that cfn-lint carries say about the resource types named as arguments: JSON."""

import json
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER as schemas

region = "us-east-1"


def describe(name):
    schema = schemas.get_resource_schema(region, name).schema
    return {
        "attributes": [str(attribute) for attribute in schemas.get_type_getatts(name, region)],
        "createOnly": [path.split("/")[2] for path in schema.get("createOnlyProperties", []) if path.count("/") == 2],
        "properties": list(schema["properties"]),
        "required": schema.get("required", []),
        "taggable": schema.get("tagging", {}).get("taggable", False),
    }


print(json.dumps({name: describe(name) for name in sys.argv[1:]}))
